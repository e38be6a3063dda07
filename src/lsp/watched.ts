import type { FileSystemWatcher } from 'vscode-languageserver';

/** The files that affect drafts beside their text: configs, ignore files, baselines, a user's own rules, pictures. */
export const watchedFiles: FileSystemWatcher[] = [
  '**/redlint.{config,house}.*',
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

/** The same for a path. */
export const isWatched = (path: string): boolean =>
  /(?:^|[\\/])(?:redlint\.(?:config|house)\.[a-z]+|\.redlint(?:rc(?:\.[a-z]+)?|ignore)|\.gitignore|package\.json)$|baseline[^\\/]*\.json$|\.yml$|[\\/]rule\.m?[jt]s$|\.(?:jpe?g|png|webp)$/i.test(
    path,
  );
