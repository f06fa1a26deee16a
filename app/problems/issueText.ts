// A chunk of its own: the words for everything that can be wrong.

export { issueText } from '../../engine/index.ts';
