import type { Lang } from '../domain/lang';
import { PROBLEM_TEXT_EN } from './problemsEn';
import { PROBLEM_TEXT_ZH } from './problemsZh';

/** Words of the page on what agencies admit in section five. */
export const PROBLEM_TEXT = {
	zh: PROBLEM_TEXT_ZH,
	en: PROBLEM_TEXT_EN
} as const satisfies Record<Lang, unknown>;
