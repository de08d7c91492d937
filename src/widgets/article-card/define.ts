import { defineElement } from '../../element/define.js';
import { NewsArticleCard } from './article-card.js';

defineElement('news-article-card', NewsArticleCard);
