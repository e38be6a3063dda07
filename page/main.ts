import { setWork } from './background/work.js';
import { answerInBackground } from './background/worker.js';
import { sheetWork } from './calendar/work.js';
import { openPage } from './frame.js';
import { linterWork } from './linter/work.js';
import { measureWork } from './post/work.js';

setWork({ ...linterWork, ...measureWork, ...sheetWork });
// The workers of the page run the same script: a page in one file has no other.
if (typeof document === 'undefined') answerInBackground();
// A task apart from the reading of the script: neither keeps the browser from drawing or answering for 100 ms.
else setTimeout(openPage);
