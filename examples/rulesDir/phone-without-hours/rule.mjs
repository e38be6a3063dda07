/** A telephone in a sentence that does not say when it is answered. */
export default {
  severity: 'warning',
  *check(draft) {
    for (const sentence of draft.sentences) {
      const words = draft.prose.slice(sentence.start, sentence.end);
      const phone = /\b[689]\d\d \d{3} \d{3}\b/.exec(words);
      if (!phone || /\d ?(?:h|am|pm)\b/.test(words)) continue;
      const start = sentence.start + phone.index;
      yield {
        at: { start, end: start + phone[0].length, text: phone[0] },
        message: 'alone',
        data: { phone: phone[0] },
      };
    }
  },
};
