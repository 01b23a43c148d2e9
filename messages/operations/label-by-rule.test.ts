import { describe, expect, it } from 'vitest';
import { labelFieldByRule, labelOperationByRule } from './label-by-rule.ts';

describe('labels made by rule', () => {
  it('say in Japanese what an operation that nobody worded does', () => {
    expect(labelOperationByRule('cancelAccountCharge', 'ja')).toBe('お客様請求を取り消す');
    expect(labelOperationByRule('addCampaignToAccount', 'ja')).toBe('お客様にキャンペーンを追加する');
  });

  it('say it in English as a sentence', () => {
    expect(labelOperationByRule('createMfaDevice', 'en')).toBe('Create MFA device');
    expect(labelFieldByRule('BANK_TRANSFER', 'en')).toBe('Bank transfer');
  });

  it('keep a word that nobody translated rather than guess', () => {
    expect(labelFieldByRule('ocppVendorName', 'ja')).toBe('ocppベンダー名称');
  });
});
