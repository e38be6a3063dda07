import { defineRule, fileName } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  reads: [],
  *check(post) {
    for (const video of post.videos) {
      if (video.captions || video.speech === false) continue;
      const file = fileName(video.file?.value ?? '');
      const severity = video.transcript ? 'suggestion' : 'warning';
      yield file
        ? { at: video, severity, message: 'uncaptioned', data: { file } }
        : { at: video, severity, message: 'nameless' };
    }
  },
});
