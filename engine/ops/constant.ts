import { defineSource } from './define.ts';
import { tensor } from './params.ts';

export const constant = defineSource({
  id: 'constant',
  category: 'sources',
  look: { kind: 'source' },
  role: 'constant',
  params: { value: tensor(0) },
  read: ({ value }) => value,
  text: {
    en: {
      name: 'Constant',
      about:
        'A number or a tensor that stays as it is. No gradient comes back to it, since nobody would change it.',
    },
    ko: {
      name: '상수',
      about: '바뀌지 않는 수나 텐서입니다. 바꿀 일이 없으므로 기울기도 되돌아오지 않습니다.',
    },
    ja: {
      name: '定数',
      about: '変わらない数またはテンソルです。変えることがないので、勾配も戻ってきません。',
    },
  },
});
