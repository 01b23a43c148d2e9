import { describe, expect, it } from 'vitest';
import { normaliseSearch, scoreEntry } from '#components/navigation/palette-item.ts';
import { operationNames } from '#graphql/catalogue/operation-names.ts';
import { labelOperation } from './index.ts';
import { getSearchWords, readLabel } from './search-words.ts';

const find = (search: string) =>
  operationNames.filter((operation) => scoreEntry(normaliseSearch(getSearchWords(operation)), search) > 0);

describe('the words that operations are searched by', () => {
  it('know how every name is read', () => {
    const unread = operationNames.map((operation) => readLabel(labelOperation(operation, 'ja')));
    expect(unread.filter((read) => /[\u4e00-\u9fff]/.test(read))).toEqual([]);
    expect(readLabel('返金を依頼する')).toBe('へんきんをいらいする');
  });

  it('find an operation by its reading, in either kana, and by what people call it', () => {
    expect(find('へんきん')).toContain('submitRepaymentRequest');
    expect(find('ヘンキン')).toContain('submitRepaymentRequest');
    expect(find('ひっこし')).toContain('initiateMoveIn');
    expect(find('スイッチング')).toContain('initiateSwitchIn');
    expect(find('クレジット')).toContain('postCredit');
    expect(find('かいやく')).toContain('instigateLeaveSupplier');
  });
});
