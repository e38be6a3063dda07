/** Libraries for files that few runs meet: they stand in bundles of their own, so that the others start without them. */
export const sheetReader = () => import('./sheet-reader.js');
export const documentReader = () => import('./document-reader.js');
