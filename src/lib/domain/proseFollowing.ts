/* Clauses that are understood only together with what stands before them, channels of release, and shares. */

import { T2_KINDS } from './proseClauseParts';
import { OUTCOME_GROUPS } from './table3';

/** How a channel is named. */
export const CHANNELS: Readonly<Record<'website' | 'new_media' | 'other', RegExp>> = {
	website: /网站|门户网|政府网|官网|官方网/,
	new_media: /微信|微博|公众号|新媒体|抖音|客户端|APP|视频号|今日头条|头条号/i,
	other:
		/报纸|报刊|电视|广播|电台|新闻媒体|公告栏|公开栏|宣传栏|公报|展板|显示屏|档案馆|图书馆|大厅|系统|栏目|目录|其他(?:渠道|方式|途径|形式|平台)|(?<!门户|政府|官方|官|互联)网(?!站|络|上|民|友|格|页|办|购|红|点|信|约)/
};
export const OTHER_CHANNELS = /其他(?:渠道|方式|途径|形式|平台)/;
export const MANY_CHANNELS =
	/(?:各类|各种|多种|多个|不同|各)(?:公开)?(?:渠道|平台|方式|途径|载体)|等(?:多种)?(?:渠道|平台|方式|途径|载体|媒介|媒体)/;
export const BY_CHANNEL = /^(?:并|还|主要)?(?:通过|利用|依托|在|借助|经由?|运用)/;

/** A clause that gives the figure of one channel without naming items: 网站公开8条. */
export const CHANNEL_CLAUSE = /(?:公开|发布|推送|刊发|更新|公布)[^#]{0,12}#/;

const RESULTS: readonly (readonly [string, RegExp])[] = [
	['corrected', /纠正|纠错|撤销|败诉|确认违法/],
	['upheld', /维持|胜诉|驳回/],
	['pending', /未审结|未结|审理/],
	['other', /其他结果/]
];

/** Clauses that go on about what was counted before them: its kind, the clause, what the clause is about. */
export const FOLLOWING: readonly (readonly [string, RegExp, string])[] = [
	['norms_made', /^(?:废止|失效|宣布失效)[^#]{0,6}#/, 'norms_repealed'],
	...['norms_made', 'norms_repealed'].map((kind): [string, RegExp, string] => [
		kind,
		/^(?:累计|现行有效|继续有效|目前|现有|总数|共有|有效|截至[^#]{0,12}|达|为|的|公开)+#/,
		'norms_valid'
	]),
	['rules_made', /^(?:累计|现行有效|目前|现有|总数|有效|达|为|的)+#/, 'rules_valid'],
	...['review', 'lawsuit'].flatMap((base) =>
		['', ...RESULTS.map(([code]) => `_${code}`)].flatMap((tail) =>
			RESULTS.map(([code, words]): [string, RegExp, string] => [
				`${base}${tail}`,
				new RegExp(`^(?!.*(?:复议|诉讼)).*(?:${words.source})[^#]*#|^[^#]{0,4}#[^#]{0,4}(?:${words.source})`),
				`${base}_${code}`
			])
		)
	)
];

/** Words that make a clause one of releasing items of some kind. */
export const RELEASING = /公开|发布|公布|公示|更新|上传|公告|动态|通知|信息/;

/** Words that make a clause one of something else than releasing: handing in, receiving, training. */
export const NOT_RELEASING =
	/报送|上报|报告|转发|接受|接到|收到|培训|会议|咨询|投诉|留言|来信|来访|信访|建议|提案|栏目|专栏|申请|文件|浏览|访问|关注|粉丝/;

/** Subjects of table 2 whose change against last year follows in the next clause. */
export const CHANGE_OF: Readonly<Record<string, string>> = Object.fromEntries(
	T2_KINDS.map(([kind, change]) => [kind, change])
);

/** Percentages: how the clause says of what. */
export const SHARE_OF: readonly (readonly [string, RegExp])[] = [
	['disclosed', /予以公开(?:及|和|与|、)部分公开/],
	...OUTCOME_GROUPS.map((g): [string, RegExp] => [g.code, new RegExp(g.label.zh)]),
	['disclosed', /^(?:实质|信息|依申请|综合)?公开率/]
];
export const SHARE_WORDS = /占|比例|比重/;
