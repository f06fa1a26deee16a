// TensorFlow.js on its plain JavaScript back end.
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs';

await setBackend('cpu');

export { open } from './tfjs.mjs';
