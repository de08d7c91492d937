import { defineElement } from '../../element/define.js';
import { NewsReadAlso } from './read-also.js';

defineElement('news-read-also', NewsReadAlso);
