import type { Unit } from './cells';
import type { FormId, Label } from './forms';

export interface ProseFigure {
	code: string;
	label: Label;
	unit: Unit;
	forms: readonly FormId[];
}

const ALL: readonly FormId[] = ['pre2019', '2019', '2021'];

function figure(code: string, zh: string, en: string, unit: Unit): ProseFigure {
	return { code, label: { zh, en }, unit, forms: ALL };
}

/** Figures that reports state in sentences, not in the statutory tables. */
export const PROSE_FIGURES: readonly ProseFigure[] = [
	figure('n_items_total', '主动公开信息总数', 'items released, all channels', '条'),
	figure('n_items_website', '政府网站公开信息数', 'items released on websites', '条'),
	figure('n_items_new_media', '政务新媒体公开信息数', 'items released on WeChat and other new media', '条'),
	figure('n_items_other', '其他渠道公开信息数', 'items released through other channels', '条'),
	figure('n_press_conf', '新闻发布会场次', 'press conferences', '场'),
	figure('n_interpretations', '政策解读数', 'policy interpretations', '篇'),
	figure('n_responses', '回应公众关切数', 'responses to public concerns', '次'),
	figure('n_requests_stated', '正文所述申请数', 'requests as stated in the text', '件'),
	figure('n_new_stated', '正文所述新收申请数', 'new requests as stated in the text', '件'),
	figure('n_fee_notices', '信息处理费收费通知数', 'information-handling fee notices', '份'),
	figure('n_fee_billed_yuan', '信息处理费应收金额', 'information-handling fee billed', '元'),
	figure('n_fee_yuan', '信息处理费实收金额', 'information-handling fee collected', '元')
];
