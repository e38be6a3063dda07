import { inLead, type Strength, said, some, standing } from './reading.js';

/** Signs of news: a coming event, or something that a body decides or begins. */
export const newsSigns: Readonly<Record<string, Strength>> = {
  // Where and when one may come.
  invited: standing('events', 'invite'),
  'announced-event': standing('events', 'announce'),
  'event-noun-in-lead': inLead('events', 'noun'),
  'event-noun-to-come': standing('events', 'noun'),
  'event-in-title': ({ post }) => some(post.hitsIn(post.title?.value ?? '', 'events', 'noun')),
  'event-day': standing('events', 'day'),
  'event-hour': (seen) => some(seen.standing('events', 'hour')) || some(seen.standing('dates', 'clock')),
  'event-place': standing('events', 'place'),
  'event-online': standing('events', 'online'),
  'event-aired': standing('events', 'aired'),
  'event-course': standing('events', 'course'),
  'event-standing': standing('events', 'standing'),
  'event-signup': standing('events', 'signup'),
  'event-limit': standing('events', 'limit'),
  'date-to-come': ({ post }) => some(post.datesToCome),
  // Other kinds of text: a habit, a deadline, a notice, a contest, a courtesy.
  weekly: said('dates', 'weekly'),
  deadline: standing('dates', 'deadline'),
  procedure: standing('kind', 'procedure'),
  notice: standing('kind', 'notice'),
  contest: said('kind', 'contest'),
  courtesy: (seen) => some(seen.said('kind', 'greeting', 'congratulation', 'condolence', 'thanks')),
  // Decisions and beginnings of a body.
  announced: said('news', 'announcement'),
  'announced-in-lead': inLead('news', 'announcement'),
};
