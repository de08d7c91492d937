import { defineElement } from '../../element/define.js';
import { NewsPopularList } from './popular-list.js';

defineElement('news-popular-list', NewsPopularList);
