import { RULES_BETWEEN } from './rulesBetween';
import type { Rule } from './ruleShape';
import { TABLE_RULES } from './rulesTables';
import { TEXT_RULES } from './rulesText';

/** Every rule, in the order findings are listed. */
export const RULES: readonly Rule[] = [...TABLE_RULES, ...TEXT_RULES, ...RULES_BETWEEN];

const byId = new Map(RULES.map((r) => [r.id, r]));

/** Returns the rule with this id, or null. */
export function ruleById(id: string): Rule | null {
	return byId.get(id) ?? null;
}
