/** Libraries for files that few runs meet: they are in separate bundles, so that other runs start without them. */
export const sheetReader = () => import('./sheet-reader.js');
export const documentReader = () => import('./document-reader.js');
export const workbookReader = () => import('./workbook-reader.js');
