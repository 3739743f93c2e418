import { YUAN } from '../domain/phrases';
import { parseCell } from './value';

const COUNT = { kind: 'signed', unit: '', stated: '' } as const;
const MONEY = { kind: 'amount', unit: YUAN, stated: YUAN } as const;

/** Returns whether a text can be what a number cell prints: a number, zero, or a sign for "not applicable". */
export function valueLike(text: string): boolean {
	return parseCell(text, COUNT).state !== 'text' || parseCell(text, MONEY).state !== 'text';
}
