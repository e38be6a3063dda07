// JavaScript, since this process is measured: nothing runs before it. Prints how many ms of processor time it takes to open the compiled lexicons of a language, in a process that has opened none.
import { builtinRules } from '../../dist/rules.js';

const rules = await builtinRules();
const began = process.cpuUsage();
rules.phrases(process.argv[2]);
const { user, system } = process.cpuUsage(began);
console.log((user + system) / 1000);
