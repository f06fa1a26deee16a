import { defineTexts } from '../i18n/texts.ts';

export const sectionTexts = defineTexts({
  en: {
    chainRule: 'By the chain rule',
    lineOf: 'Formula of {node}',
    factor: 'Local derivative of {node}',
    factorOf: 'Local derivative of {node}: {number}',
    morePaths: 'and {count} more paths',
    graphFormula: 'As a formula',
    moreLines: 'after {count} more lines',
    selectForChain: 'Select a node for its derivative by the chain rule.',
  },
  ko: {
    chainRule: '연쇄 법칙으로',
    lineOf: '{node}의 수식',
    factor: '{node}의 국소적 미분',
    factorOf: '{node}의 국소적 미분: {number}',
    morePaths: '그 밖의 경로 {count}개',
    graphFormula: '수식으로',
    moreLines: '앞에 {count}줄 더 있음',
    selectForChain: '노드를 선택하면 연쇄 법칙으로 쓴 미분이 나옵니다.',
  },
  ja: {
    chainRule: '連鎖律では',
    lineOf: '{node}の数式',
    factor: '{node}の局所的な微分',
    factorOf: '{node}の局所的な微分: {number}',
    morePaths: 'ほかに{count}本の経路',
    graphFormula: '数式では',
    moreLines: 'この前に{count}行',
    selectForChain: 'ノードを選ぶと、連鎖律で書いた微分が表示されます。',
  },
});
