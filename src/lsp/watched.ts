import type { FileSystemWatcher } from 'vscode-languageserver';

/** What decides over drafts beside their text: configs, ignore files, baselines, rules of the user's own, pictures. */
export const watchedFiles: FileSystemWatcher[] = [
  '**/redlint.config.{yaml,yml,json,js,mjs,ts}',
  '**/redlint.house.yaml',
  '**/.redlintrc',
  '**/.redlintrc.{yaml,yml,json}',
  '**/package.json',
  '**/{.redlintignore,.gitignore}',
  '**/*baseline*.json',
  '**/??.yml',
  '**/*.??.yml',
  '**/rule.{js,mjs,ts}',
  '**/*.{jpg,jpeg,png,webp,JPG,JPEG,PNG}',
].map((globPattern) => ({ globPattern }));

/** The same, of a path. */
export const isWatched = (path: string): boolean =>
  /(?:^|[\\/])(?:redlint\.(?:config\.[a-z]+|house\.yaml)|\.redlint(?:rc(?:\.[a-z]+)?|ignore)|\.gitignore|package\.json)$|baseline[^\\/]*\.json$|\.yml$|[\\/]rule\.m?[jt]s$|\.(?:jpe?g|png|webp)$/i.test(
    path,
  );
