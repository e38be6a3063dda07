/** Classes of verbs for appearing, speaking, praising or handing over. */
export const shows = ['present', 'say', 'feel', 'give'] as const;

/** Classes of verbs of what changes for people. */
export const serves = ['decide', 'open'] as const;
