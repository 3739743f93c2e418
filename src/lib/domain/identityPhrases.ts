/* How a report says whose it is, for which year, and when it was published. Matched without blanks, brackets half-width. */

/** The words that make a line the report's title. */
export const TITLE_WORDS =
	/(?:关于)?(?:(?:政府)?信息公开|政务公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)|政府信息公开工作年度情况/;

/** Year of a title and what may follow it. */
export const TITLE_YEAR = /((?:19|20)\d{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年?度?/;

/** What stands around the agency's name in a title. */
export const TITLE_FRAME =
	/^(?:标题|名称|报告名称)[:：]|^关于(?:报送|印发|公布|发布)?|(?:关于)$|的$|^《|》$|[(（](?:[^)）]*(?:日|年|版|稿))[)）]/g;

/** Names that are none: the report calls its agency "this organ". */
export const NO_NAME =
	/^(?:本机关|本单位|本部门|本级|本局|我局|我单位|我机关|我委|我办|我市|我区|我县|我镇|我乡|我街道)/;

/** Endings a name of an agency has. */
export const AGENCY_ENDING =
	/(?:政府(?:办公厅|办公室|办)?(?:[(（]室[)）])?|局|委员会|委|厅|办公室|中心|街道(?:办事处|办)?|镇|乡|管委会|支队|总队|大队|分局|署|院|法院|检察院|站|所|处|队|公司|学校|大学|银行|协会|联合会|社|馆|办)$/;

/** Particulars printed above a report, by what they give; the words stand before a colon or a blank cell. */
export const PARTICULARS = {
	index: /(?:索引号|信息索引号|信息索引|索引编号)[:：]?[\s|]*([A-Za-z0-9][A-Za-z0-9\-_/.()（）]{3,60})/,
	code: /(?:统一社会信用代码|社会信用代码|机构代码|组织机构代码)[:：]?[\s|]*([A-Za-z0-9]{8,20})/,
	agency:
		/(?:发布机构|发布单位|公开机构|公开主体|发文机关|发文单位|信息来源|责任部门|编制单位|编制机关|填报单位|报告单位|单位名称|发布部门|公开责任部门)[:：\s|]+([^\s|:：,，。；;]{3,40})/,
	published:
		/(?:发布日期|发布时间|公开日期|公开时间|公布日期|发文日期|上网日期|录入日期|更新时间|日期|时间)[:：\s|]+(\d{4}[^\s|]{0,3}\s?[^\s|]{1,12})/,
	/** A line or row that says nothing but the year. */
	year: /(?:^|\n)[^\S\n]*(?:报告|所属|统计)?(?:年度|年份)[:：\s|]+((?:19|20)\d{2})\s*年?度?[^\S\n|]*(?:\||\n|$)/,
	written: /(?:成文日期|生成日期|印发日期|制作日期|形成日期)[:：\s|]+(\d{4}[^\s|]{0,3}\s?[^\s|]{1,12})/
} as const;

/** The body names who reports: 本报告由X根据…, X根据《中华人民共和国政府信息公开条例》…. */
export const BODY_AGENCY: readonly RegExp[] = [
	/本(?:年度)?报告(?:是)?由([^,，。;；:：]{4,40}?)(?:办公室|政务公开)?(?:按照|根据|依据|依照|负责|编制|组织)/,
	/(?:^|[。\n])([^,，。;；:：《》]{4,40}?)(?:按照|根据|依据|依照)《中华人民共和国政府信息公开条例》/
];

/** The period reported on; years, months and days as written, to be checked. */
export const PERIOD =
	/(?:统计|数据|报告|时限|期限|时间|所列|范围)?[^。\n]{0,24}?自?(\d{4,6})年(\d{1,3})月(\d{1,4})日(?:起)?(?:至|到|-|—|－|~)(\d{4,6})年(\d{1,4})(?:月(\d{1,3}))?日?(?:止|期间)?/;

/** A date that stands alone in a line, brackets around it left out. */
export const DATE_LINE =
	/^[(（]?((?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日?|[-/.]\d{1,2}[-/.]\d{1,2}))(?:\d{1,2}:\d{2}(?::\d{2})?)?[)）]?$/;
export const WORDED_DATE_LINE =
	/^[(（]?([二〇○零一三四五六七八九O0]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日[)）]?$/;
export const ROUND_ZERO = /[○O0]/g;
export const ZERO = '〇';

/** A year in a malformed date: digits doubled or missing. */
export const MALFORMED_DATE =
	/(?<!\d)(?:\d{5,8}年\d{0,2}月?|\d{4}年(?:1[3-9]|[2-9]\d|\d{3,4})(?:月|日)|\d{4}年\d{1,2}月(?:3[2-9]|[4-9]\d|\d{3,})日)/g;

/** A year before 年度 or 年 in a file's name or a line. */
export const NAMED_YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|$|\D)/;

/** Notices and headers that show which form a report follows. */
export const FORM_HINTS: readonly (readonly [string, RegExp])[] = [
	['2019', /国办公开办函[〔[(]2019[〕\])]60号/],
	['2021', /国办公开办函[〔[(]2021[〕\])]30号|国办发[〔[(]2021[〕\])]30号/],
	['2019', /本年新制作数|上一年项目数量|对外公开总数/],
	['2021', /本年制发件数|现行有效件数|本年收费金额/]
];

/** Names of places right before a name that belong to it: 淮安市 before 洪泽区人民政府. */
export const PLACES_BEFORE =
	/(?<=^|[^\p{Script=Han}]|[由为是与和及请])(?:[\p{Script=Han}]{2,3}(?:省|自治区))?[\p{Script=Han}]{2,4}(?:市|州|盟|地区)$/u;
