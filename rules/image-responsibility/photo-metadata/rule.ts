import { defineRule, fileName, type Issue, isFile, plainPictures, type Unlooked } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  severities: ['warning'],
  personal: true,
  fixable: true,
  options: { allow: [] as string[] },
  reads: [],
  *check(post, { options, files }): Iterable<Issue | Unlooked> {
    // Of the pictures in a sheet without a column for their texts only that they are there is known.
    const isOnlyTold = post.hasMedia === true && post.images.length + post.videos.length === 0;
    const isElsewhere = post.images.some(({ file }) => file && !isFile(file.value) && !hasNoMetadata(file.value));
    if (isOnlyTold || isElsewhere || plainPictures(post).length > 0) yield { unlooked: 'file' };
    for (const { file } of post.localImages) {
      const picture = files?.picture(file.value);
      if (!picture?.exists) {
        yield { unlooked: 'file' };
        continue;
      }
      const name = fileName(file.value);
      const isToldOf = (what: string): boolean => !options.allow.includes(what);
      // Cleaning removes all of it: not possible while some of it must stay.
      const cleans = picture.cleanable && options.allow.length === 0;
      const way = { term: cleans ? 'fix' : 'by_hand' };
      const rest = { at: file, ...(cleans && { clean: file.value }) };
      const { gps, serial, person } = picture;
      if (gps && isToldOf('gps')) yield { ...rest, message: 'gps', data: { file: name, way } };
      if (serial && isToldOf('serial'))
        yield { ...rest, message: 'serial', severity: 'warning', data: { file: name, serial, way } };
      if (person && isToldOf('person'))
        yield { ...rest, message: 'person', severity: 'warning', data: { file: name, person, way } };
    }
  },
});

/** A drawing by its name, or an anchor. */
const hasNoMetadata = (path: string): boolean => /\.svg(?:[?#]|$)|^\s*#/i.test(path);
