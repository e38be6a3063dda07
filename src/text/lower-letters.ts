import { otherScripts } from './characters.js';

/** What `letters` holds of a text in lower case. */
export const lowerLetters = `a-zªµºß-öø-\\u02af${otherScripts}`;
/** Figures; those of other scripts lie in those blocks. */
export const lowerFigures = '0-9²³¹¼-¾';
