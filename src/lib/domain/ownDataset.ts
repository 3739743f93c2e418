import { LEGAL_DEADLINES } from './agencies';
import { OWN_DATASET, type DatasetCard } from './dataset';

/** The card of the user's own dataset, before a person gives it another name. */
export const OWN_CARD: DatasetCard = {
	id: OWN_DATASET,
	title: { zh: '我的数据', en: 'My data' },
	about: {
		zh: '由您上传的报告，只保存在这个浏览器里，没有发送到任何地方。',
		en: 'Reports you brought in. They are kept in this browser only and were sent nowhere.'
	},
	fictional: false,
	source: { zh: '您上传的文件', en: 'Files you uploaded' },
	terms: { zh: '由您决定', en: 'Yours to decide' },
	opens: { metric: 'requests_new', kind: 'all' },
	roster: false,
	deadlines: LEGAL_DEADLINES
};
