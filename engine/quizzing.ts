// What the engine offers to those who ask questions: a door of its own, so that nobody else loads what lies behind it.

export { isRight, longestAnswer, mostTyped, readAnswer, readShape, readSign, signOf } from './quiz/answer.ts';
export { type Mistake, mistakesIn } from './quiz/mistakes.ts';
export { newNumbers } from './quiz/newNumbers.ts';
export { newShapes } from './quiz/newShapes.ts';
export { type NumberId, numberId, type Place, placeOf } from './quiz/place.ts';
export { type Question, questionsOf, readBy, shapeQuestionsOf } from './quiz/questions.ts';
export { ruleOf } from './quiz/rule.ts';
export { createRandom } from './random.ts';
