/** A telephone in a sentence that does not say when it is answered. */
export default {
  severity: 'warning',
  *check(post) {
    const hours = [...post.prose.matchAll(/\d ?(?:h|am|pm)\b/g)].map(({ index }) => ({ start: index }));
    const hoursBeside = post.within('sentence', hours);
    for (const phone of post.phones)
      if (!hoursBeside.has(phone)) yield { at: phone, message: 'alone', data: { phone: phone.text } };
  },
};
