/* How the form's own words are found in running text, where cells are not kept apart. */

/** What heads a sub-table of table 2, also cut short: 第二十条第（一）项. */
export const ARTICLE_HEADING = /^第?二十条第?[(（]?[一二三四五六七八九十]{0,2}[)）]?项?$/;

/** The first header cell of every sub-table of table 2. */
export const CONTENT_HEADER = '信息内容';

/** Headings of the sections that hold the tables, without ordinals and signs. */
export const TABLE_SECTIONS: Readonly<Record<'t2' | 't3' | 't4', RegExp>> = {
	t2: /^(行政机关)?主动公开(政府信息)?(的)?情况$/,
	t3: /^(收到和处理|依)(政府信息)?(公开)?申请(政府信息)?(公开)?(的)?(情况)?$|^收到和处理政府信息公开申请(的)?情况$/,
	t4: /^(因)?政府信息公开(工作)?(被)?(申请)?行政复议(和|及)?(提起)?行政诉讼(的)?情况$/
};

/** Headings of the sections behind the tables. */
export const OTHER_SECTION =
	/^[(（]?[一二三四五六七][)）]?[、.．]?(总体情况|概述|(政府信息公开工作)?存在的?(主要)?问题(及|和|与)?改进(情况|措施)?.*|其他需要报告的?事项.*)$/;

/** The heading of the results in table 3, and the halves it is broken into where it stands in a narrow column. */
export const RESULTS_HEADING: readonly string[] = [
	'本年度办理结果',
	'本年度',
	'办理结果',
	'本年度办',
	'理结果'
];

/** The note in the corner of table 3, without brackets and spaces; what stands behind it is no part of it. */
export const BALANCE_NOTE = /^本列数据[^自]{0,34}$/;

/** Remarks of a printed page that are no cell: page numbers in words or between dashes. */
export const PAGE_REMARK = /^(第\s*\d+\s*页.*|[-—–]+\s*\d+\s*[-—–]+|共\s*\d+\s*页|\d+\s*\/\s*\d+)$/;

/** Ordinals that may stand glued before a label: 一、 （一） 1. */
export const GLUED_ORDINAL =
	'(?:[一二三四五六七八九十]{1,3}\\s*[、.．]|[(（]\\s*(?:[一二三四五六七八九十]{1,3}|[1-9１-９])\\s*[)）]|(?<![0-9０-９.])[1-9１-９]\\s*[.．、]|[1-9１-９]\\s*[.．、](?=\\s*[^0-9０-９\\s]))?';

/** A heading of table 2 inside glued text. */
export const GLUED_ARTICLE = '第?二十条第?(?:[(（][一二三四五六七八九十]{1,2}[)）])?项?';

/** Words in a header that state a unit of money without brackets, such as 单位:万元. */
export const BARE_UNIT = /单位[:：]?(万元|千元|百万元|亿元|元)/;

/** Endings of a header or of the line above a table that state a unit of money at the very end. */
export const TRAILING_UNIT = /(?:金额|总额)[:：,，]?(万元|亿元|元)$/;

/** A remark in brackets behind a glued label: anything but an ordinal. */
export const GLUED_REMARK = '(?:[(（](?![一二三四五六七八九十]{1,3}[)）])[^()（）]{0,60}[)）])?';

/** Signs for parts of characters that some PDFs print instead of the characters, where Unicode itself does not fold them. */
export const PART_SIGNS: ReadonlyMap<string, string> = new Map(
	'⺠民 ⺟母 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⺮竹 ⻌辶 ⼾户 ⺎兀 ⺐尢 ⺓幺 ⺛旡 ⺝月 ⺡氵 ⺫目 ⻊足 ⻎辶 ⻏阝 ⻑長 ⻒镸 ⻖阝 ⻗雨 ⻟飠 ⻠饣'
		.split(' ')
		.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])
);

/** Three figures or more with spaces between: a whole row of them, not one number with spaces inside. */
export const FIGURES_APART = /^(?:[-+]?[\d.,]+|[-/—无])(?:\s+(?:[-+]?[\d.,]+|[-/—无])){2,}$/;

/** Traditional characters of the form's words and what stands for them in it: mirrors of pages print them. */
export const TRADITIONAL_SIGNS: ReadonlyMap<string, string> = new Map(
	'條条 項项 規规 範范 製制 數数 開开 對对 總总 許许 務务 減减 處处 決决 罰罚 業业 費费 採采 購购 額额 發发 廢废 現现 請请 結结 轉转 區区 計计 這这 屬属 國国 關关 執执 機机 構构 沒没 補补 確确 訪访 舉举 報报 訴诉 複复 復复 無无 當当 認认 獲获 繳缴 納纳 繼继 續续 辦办 會会 組组 織织 維维 糾纠 議议 經经 訟讼 單单 稱称 動动 況况 據据 係系 為为 萬万 體体 問问 題题 進进 護护 權权 類类 內内 過过 詢询 審审 穩稳 於于 後后 與与 應应 監监 導导 網网 將将 員员 學学 縣县 鄉乡 鎮镇 廳厅'
		.split(' ')
		.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])
);
