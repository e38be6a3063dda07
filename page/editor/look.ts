import { EditorView } from '@codemirror/view';

const underline = (line: string, color: string) => ({
  backgroundColor: `var(--${color}-back)`,
  borderBottom: `${line} var(--${color})`,
  paddingBottom: '1px',
  borderRadius: '2px 2px 0 0',
});

/** The look of the text and its marks. */
export const editorTheme = EditorView.theme({
  '&': { fontSize: 'var(--post)', color: 'var(--text)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { padding: '1rem 0 1.25rem', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 1.35rem' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': { backgroundImage: 'none' },
  '.long-suggestion': { borderBottom: '1px dotted var(--suggestion)' },
  '.long-warning': { borderBottom: '1px solid var(--warning)' },
  '.long-error': { borderBottom: '3px double var(--error)' },
  '.short-suggestion': underline('2px dotted', 'suggestion'),
  '.short-warning': underline('2px solid', 'warning'),
  '.short-error': underline('4px double', 'error'),
  '.pointed': { outline: '2px solid var(--accent)', outlineOffset: '-1px', borderRadius: '3px' },
  '.cm-selectionBackground': { background: 'var(--selected) !important' },
  '.cm-tooltip': {
    background: 'var(--card)',
    color: 'var(--text)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: 'var(--lifted)',
    maxWidth: '26rem',
    fontSize: '.95rem',
    overflow: 'hidden',
  },
  '.cm-diagnostic': { padding: '.5rem .8rem', borderLeftWidth: '4px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--suggestion)' },
});
