import type { Lang } from '../domain/lang';

/** Words of the files that hold scores. */
export interface ScorecardFilesText {
	fileScores: (title: string) => string;
	sheetScores: (kind: string) => string;
	sheetScheme: string;
	sheetEffects: (kind: string) => string;
	csv: string;
	xlsx: string;
	fileFailed: string;
	kind: string;
	pointsOf: (metric: string) => string;
	stateOf: (metric: string) => string;
	numeratorOf: (metric: string) => string;
	denominatorOf: (metric: string) => string;
	contributionOf: (metric: string) => string;
	compared: string;
	dataset: string;
	nature: string;
}

const zh: ScorecardFilesText = {
	fileScores: (title) => `${title} 评分`,
	sheetScores: (kind) => `${kind}得分`,
	sheetScheme: '评分方案',
	sheetEffects: (kind) => `${kind}指标作用`,
	csv: '下载 CSV',
	xlsx: '下载 XLSX',
	fileFailed: '文件没有生成，请重试。',
	kind: '类别',
	pointsOf: (metric) => `${metric} 单项得分`,
	stateOf: (metric) => `${metric} 状况`,
	numeratorOf: (metric) => `${metric} 分子`,
	denominatorOf: (metric) => `${metric} 分母`,
	contributionOf: (metric) => `${metric} 计入总分`,
	compared: '参与比较的机关',
	dataset: '数据来源',
	nature: '数据性质'
};

const en: ScorecardFilesText = {
	fileScores: (title) => `${title} scorecard`,
	sheetScores: (kind) => `Scores ${kind}`,
	sheetScheme: 'Scheme',
	sheetEffects: (kind) => `Effects ${kind}`,
	csv: 'Download CSV',
	xlsx: 'Download XLSX',
	fileFailed: 'The file could not be made. Please try again.',
	kind: 'Kind',
	pointsOf: (metric) => `${metric}: points`,
	stateOf: (metric) => `${metric}: state`,
	numeratorOf: (metric) => `${metric}: numerator`,
	denominatorOf: (metric) => `${metric}: denominator`,
	contributionOf: (metric) => `${metric}: part of the score`,
	compared: 'Agencies compared',
	dataset: 'Source of data',
	nature: 'Nature of data'
};

export const SCORECARD_FILES_TEXT: Readonly<Record<Lang, ScorecardFilesText>> = { zh, en };
