import {withoutMarks, type Language} from '../words';

/** Words of a language that has no rules of its own yet: without marks, and each form for itself. */
export const language: Language = {
  // The Turkish ı is the small letter of what others read as a great i.
  fold: (word) => withoutMarks(word).replace(/ı/g, 'i').replace(/['’]/g, ''),
  stem: (folded) => folded,
};
