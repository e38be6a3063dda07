/** The page's look: light and dark, phone and paper. Colours keep a contrast of 4.5 to 1 or more. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--card:#f6f6f4;--text:#1b1b1f;--soft:#56565c;--line:#d3d3cf;--link:#0b4f94;
--error:#b3261e;--warning:#7d4a00;--suggestion:#0b5a9c;--pass:#1d6b34;--error-back:#fddcd9;--warning-back:#ffe8bd;--suggestion-back:#d8eaff}
@media (prefers-color-scheme:dark){:root{--paper:#161719;--card:#202124;--text:#ececee;--soft:#b3b3b9;--line:#45464b;--link:#9ecbff;
--error:#ff9d94;--warning:#ffc66e;--suggestion:#93c8ff;--pass:#84d79a;--error-back:#5c1d18;--warning-back:#4f3808;--suggestion-back:#123c66}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0 auto;max-width:76rem;padding:1.5rem 1rem;background:var(--paper);color:var(--text);font:1rem/1.55 system-ui,sans-serif}
a{color:var(--link)}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2rem 0 .75rem}
h3{font-size:1.05rem;margin:0;overflow-wrap:anywhere}
h4{font-size:.9rem;margin:0 0 .5rem;color:var(--soft)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.about{margin:0 0 .5rem;color:var(--soft)}
.note{margin:.25rem 0}
.about+.note,h1+.note{font-weight:600}
.overview{list-style:none;margin:0;padding:0}
.overview li{display:grid;grid-template-columns:21rem minmax(0,1fr) auto;gap:0 1rem;padding:.35rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.overview .error .verdict{color:var(--error);font-weight:700}.overview .warning .verdict{color:var(--warning);font-weight:600}.overview .suggestion .verdict,.overview .clean .verdict{color:var(--pass)}
.overview .counts{color:var(--soft);font-size:.9rem}
.nothing-new{font-weight:600}
.well{color:var(--pass);font-weight:600}
code{font-size:.92em;background:var(--card);border-radius:.2rem;padding:.05em .25em}
.principles{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.principles li{display:grid;grid-template-columns:9rem 7.5rem 1fr 13rem;gap:0 .75rem;align-items:center;padding:.4rem 0;border-bottom:1px solid var(--line)}
.principles .name{font-weight:600}
.principles .title{grid-column:1/-1;color:var(--soft);font-size:.9rem;margin:.2rem 0 0;max-width:60rem}
.principles .counts{font-size:.9rem}
.principles svg{display:block;width:100%;height:.8rem;border-radius:.2rem}
.pass .verdict{color:var(--pass)}.review .verdict{color:var(--warning)}.fail .verdict{color:var(--error);font-weight:700}.unchecked .verdict,.known .verdict{color:var(--soft)}
.track{fill:var(--card)}rect.error{fill:var(--error)}rect.warning{fill:var(--warning)}rect.suggestion{fill:var(--suggestion)}
.filter{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin-bottom:1rem}
.filter[hidden]{display:none}
.filter fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem .9rem}
.filter legend{float:left;margin-right:.9rem;padding:0}
.filter p{margin:0;flex-basis:100%;color:var(--soft)}
input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .5rem;max-width:100%}
input[type=checkbox]{width:1.1rem;height:1.1rem;vertical-align:-.15rem}
.draft{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:0 0 1.25rem}
.facts{margin:.1rem 0 .9rem;color:var(--soft);font-size:.9rem}
.sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.25rem}
.text{position:sticky;top:.75rem;align-self:start;max-height:calc(100vh - 1.5rem);overflow:auto}
.post{white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;background:var(--card);border-radius:.4rem;padding:.8rem 1rem}
.gap{display:block;color:var(--soft);font-style:italic}
mark{color:inherit;border-radius:.15rem;padding:.05em 0}
mark.error{background:var(--error-back);border-bottom:3px double var(--error)}
mark.warning{background:var(--warning-back);border-bottom:2px solid var(--warning)}
mark.suggestion{background:var(--suggestion-back);border-bottom:2px dotted var(--suggestion)}
.number{display:inline-block;min-width:1.5rem;padding:0 .3rem;margin:0 .15rem;border:1px solid currentColor;border-radius:.8rem;text-align:center;text-decoration:none;font-size:.8rem;line-height:1.4rem;font-weight:700}
.error>.message>.number,.error>.message>.severity,a.number.error{color:var(--error)}
.warning>.message>.number,.warning>.message>.severity,a.number.warning{color:var(--warning)}
.suggestion>.message>.number,.suggestion>.message>.severity,a.number.suggestion{color:var(--suggestion)}
.findings{list-style:none;margin:0;padding:0}
.finding{padding:.5rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.finding[hidden],.draft[hidden]{display:none}
.finding:target{background:var(--card);outline:2px solid var(--line);outline-offset:.3rem}
.finding p{margin:.2rem 0}
.rule{color:var(--soft);font-size:.88rem}
ins{text-decoration:none;font-weight:600;border-bottom:2px solid var(--pass)}
del{color:var(--soft)}
summary{cursor:pointer;font-size:.9rem;color:var(--link)}
details p{font-size:.93rem;border-left:3px solid var(--line);padding-left:.7rem}
table.counts{border-collapse:collapse}.counts th,.counts td{padding:.25rem 1rem .25rem 0;border-bottom:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums}.counts th:first-child{text-align:left;font-weight:400}
footer{margin-top:2rem;color:var(--soft);font-size:.88rem}
@media screen and (max-width:48rem){.sides{grid-template-columns:minmax(0,1fr)}.text{position:static;max-height:none}.overview li{grid-template-columns:minmax(0,1fr)}.principles li{grid-template-columns:1fr auto}.principles svg,.principles .counts{grid-column:1/-1}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{:root{--paper:#fff;--card:#fff;--text:#000;--soft:#444;--line:#999;--link:#000;--error:#a11;--warning:#7d4a00;--suggestion:#0b5a9c;--pass:#161;--error-back:#fff;--warning-back:#fff;--suggestion-back:#fff}
html{font-size:9pt}body{max-width:none;padding:0;line-height:1.4}h2{margin:1rem 0 .4rem}.filter,.skip,summary,.again{display:none}.finding,.principles li,.overview li{break-inside:avoid}h2,h3,h4,.facts{break-after:avoid}.text{position:static;max-height:none;overflow:visible}.draft{padding:.4rem .6rem;margin:0 0 .6rem}.finding{padding:.2rem 0}.principles li,.overview li{padding:.15rem 0}.sides{gap:.8rem}.principles{gap:.1rem}
.post{border:1px solid var(--line);padding:.4rem .6rem}.draft,.post{-webkit-box-decoration-break:clone;box-decoration-break:clone}.off>span{display:none}.off::after{content:"…\\A";white-space:pre;color:var(--soft)}.within::after{content:"… "}p,.post{orphans:3;widows:3}tr,h3,.facts,.instead,.message{break-inside:avoid}details::details-content{display:block;content-visibility:visible;height:auto}rect,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
