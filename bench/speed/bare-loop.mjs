// Plain JavaScript, because this process is measured and must load nothing else. The unit for folders: every draft of
// the current folder is read and parsed by remark-parse, and nothing more.
import { readdirSync, readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).freeze();
for (const name of readdirSync('.')) if (name.endsWith('.md')) parser.parse(readFileSync(name, 'utf8'));
