import { defineElement } from '../../element/define.js';
import { NewsArchivePicker } from './archive-picker.js';

defineElement('news-archive-picker', NewsArchivePicker);
