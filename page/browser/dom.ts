type Attribute = string | number | boolean | undefined | ((event: Event) => void);
type Child = Node | string | false | undefined;

/**
 * An element with its attributes and children; a function is a listener (`onclick`), `true` an attribute without value.
 * Texts are set as texts: what a draft says is never read as HTML.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A drawing from index.html. */
export function icon(name: string): SVGElement {
  const drawing = document.createElementNS(svgNamespace, 'svg');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svgNamespace, 'use');
  use.setAttribute('href', `#i-${name}`);
  drawing.append(use);
  return drawing;
}

/** The element of index.html with this id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** A button with a drawing and, unless `bare`, its name. */
export const button = (
  name: string,
  drawing: string | undefined,
  onclick: (event: Event) => void,
  more: Readonly<Record<string, Attribute>> & { readonly bare?: boolean } = {},
): HTMLButtonElement => {
  const { bare, ...attributes } = more;
  const named = bare ? { 'aria-label': name, title: name } : {};
  return h('button', { type: 'button', onclick, ...named, ...attributes }, drawing && icon(drawing), !bare && name);
};
