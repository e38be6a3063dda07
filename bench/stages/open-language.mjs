// Plain JavaScript, because this process is measured and must load nothing else. Prints the ms of processor time for
// opening the compiled lexicons of a language, in a new process.
import { builtinRules } from '../../dist/rules.js';

const rules = await builtinRules();
const began = process.cpuUsage();
rules.phrases(process.argv[2]);
const { user, system } = process.cpuUsage(began);
console.log((user + system) / 1000);
