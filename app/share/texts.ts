import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    theLink: 'the link',
    opened: 'Opened from a link.',
    back: 'Back to what was open',
    notOpened: 'The link was not opened; your graph is as it was. {reason}',
    foreign: 'What it ends in is no graph of Nabla.',
    damaged: 'It was cut short or altered on its way. Ask for it again, or for a file.',
    later: 'A later version of Nabla has made it. Load the page again, or ask for a file.',
    tooLong: 'It is far too long to be one of ours.',
    inflates: 'It would unfold into more than a graph can hold.',
  },
  ko: {
    theLink: '링크',
    opened: '링크의 그래프를 열었습니다.',
    back: '원래 그래프로 돌아가기',
    notOpened: '링크를 열지 못했습니다. 작업 중인 그래프는 그대로 있습니다. {reason}',
    foreign: '링크 끝부분이 Nabla 그래프가 아닙니다.',
    damaged: '링크가 전달되는 중에 잘렸거나 바뀌었습니다. 링크를 다시 받거나 파일로 받으세요.',
    later: '더 새로운 버전의 Nabla에서 만든 링크입니다. 페이지를 새로 고치거나 파일로 받으세요.',
    tooLong: '너무 길어서 Nabla의 링크일 수 없습니다.',
    inflates: '압축을 풀면 그래프에 담을 수 있는 양을 넘습니다.',
  },
  ja: {
    theLink: 'リンク',
    opened: 'リンクのグラフを開きました。',
    back: '元のグラフに戻る',
    notOpened: 'リンクを開けませんでした。作業中のグラフはそのままです。{reason}',
    foreign: 'リンクの末尾がNablaのグラフではありません。',
    damaged: 'リンクが途中で切れたか、書き換わっています。もう一度リンクかファイルを受け取ってください。',
    later:
      '新しいバージョンのNablaで作られたリンクです。ページを再読み込みするか、ファイルを受け取ってください。',
    tooLong: '長すぎるため、Nablaのリンクではありません。',
    inflates: '展開すると、グラフに収まる量を超えます。',
  },
});
