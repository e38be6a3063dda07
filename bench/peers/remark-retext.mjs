// remark-lint, and the usual checks of retext on the prose.
import remarkFrontmatter from 'remark-frontmatter';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import remarkRetext from 'remark-retext';
import retextContractions from 'retext-contractions';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';

const prose = unified()
  .use(retextEnglish)
  .use(retextContractions)
  .use(retextEquality)
  .use(retextIndefiniteArticle)
  .use(retextIntensify)
  .use(retextPassive)
  .use(retextReadability)
  .use(retextRepeatedWords)
  .use(retextSentenceSpacing)
  .use(retextSimplify);

export default { plugins: [remarkFrontmatter, remarkPresetLintRecommended, [remarkRetext, prose]] };
