import { answerInBackground } from './calendar/background/answer.js';
import { openPage } from './frame.js';

// The worker of the page runs the same script: a page in one file has no other.
if (typeof document === 'undefined') answerInBackground();
else openPage();
