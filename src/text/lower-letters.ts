import { otherScripts } from './characters.js';

/** The part of `letters` that can occur in a text in lower case. */
export const lowerLetters = `a-zªµºß-öø-\\u02af${otherScripts}`;
/** Figures; those of other scripts are in its blocks. */
export const lowerFigures = '0-9²³¹¼-¾';
