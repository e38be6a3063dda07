/**
 * Filters by principle, severity and words; a link to something filtered out clears the filter. The page is complete
 * without it.
 */
export const script = `
(() => {
  const form = document.querySelector('form.filter');
  if (!form) return;
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const status = form.querySelector('[role=status]');
  const drafts = [...document.querySelectorAll('.draft')].map((element) => ({
    element,
    name: fold(element.querySelector('h3').textContent),
    findings: [...element.querySelectorAll('.finding')].map((item) => ({ item, text: fold(item.textContent) })),
  }));
  const all = drafts.reduce((sum, draft) => sum + draft.findings.length, 0);
  const show = () => {
    const words = fold(form.words.value).split(/\\s+/).filter(Boolean);
    const severities = new Set([...form.querySelectorAll('[name=severity]:checked')].map((box) => box.value));
    let shown = 0;
    for (const { element, name, findings } of drafts) {
      let any = false;
      for (const { item, text } of findings) {
        const { principle, severity } = item.dataset;
        const fits = (!form.principle.value || principle === form.principle.value) && severities.has(severity)
          && words.every((word) => text.includes(word) || name.includes(word));
        item.hidden = !fits;
        if (fits) { any = true; shown++; }
      }
      element.hidden = !any;
    }
    status.textContent = status.dataset.shown.replace('{n}', shown).replace('{all}', all);
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (!link || !document.getElementById(link.hash.slice(1))?.closest('[hidden]')) return;
    form.reset();
    show();
  });
  form.hidden = false;
  show();
})();
`;
