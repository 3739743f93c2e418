/* Words and faces of a report printed in the prescribed layout. The layout is Chinese whoever prints it. */

/** Faces by the names that Word and WPS know them by. */
export const PRINT_FACES = { title: '方正小标宋简体', heading: '黑体', body: '仿宋', table: '宋体' } as const;

/** Faces of a web page, the first that is there. */
export const PAGE_FACES = {
	heading: "'黑体', SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
	body: "'仿宋', FangSong, STFangsong, 'Noto Serif CJK SC', serif",
	table: "'宋体', SimSun, 'Songti SC', 'Noto Serif CJK SC', serif"
} as const;

/** Returns the title of a report; the year is left out where it is not known. */
export function printedTitle(agency: string, year: number | null): string {
	return `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
}

/** Returns a date as reports print it under their title, such as （2024年1月20日）. */
export function printedDate(iso: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	return `（${year}年${month}月${day}日）`;
}

/** What a hatched cell means, under a table that has one. */
export const ABSENT_REMARK = '（斜纹格：原报告没有这一格）';

/** What stands in a cell that is not applicable, where the report's own sign is not known. */
export const NA_SIGN = '/';

/** Returns the line below a table for figures of the report that the table's form has no place for. */
export function outsideRemark(figures: readonly { name: string; text: string }[]): string {
	return `（本表格式以外的数字：${figures.map(({ name, text }) => `${name} ${text}`).join('；')}）`;
}
