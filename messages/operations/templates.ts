import { defineWords } from '../define-words.ts';

/** Words for product templates. See repayments.ts for what each entry is. */
export const templates = defineWords({
  ja: {
    createTemplate: {
      label: 'テンプレートを作成する',
      help: '下書きのテンプレートを作成します。有効化するまで使われません。',
      effect: 'テンプレート「{name}」を下書きとして作成します。',
      button: 'テンプレート「{name}」を作成する',
      fields: {
        'input.name': { label: '名称', help: 'スタッフが見て分かる名前です。' },
        'input.termType': { label: '契約条件の種類', help: 'テンプレートが対象とする契約条件です。' },
        'input.description': { label: '説明', help: '用途や注意点などです。' },
        'input.templateData': { label: '内容（JSON）', help: 'テンプレートの本体を JSON で入力します。' },
      },
    },
    updateTemplate: {
      label: 'テンプレートを編集する',
      help: '下書きのテンプレートを編集します。指定した項目だけが変わります。',
      effect: 'テンプレート {identifier} を編集します。',
      button: 'テンプレート {identifier} を編集する',
      fields: {
        'input.identifier': { label: 'テンプレートID', help: '編集するテンプレートです。' },
        'input.name': { label: '名称', help: '変更しないときは、そのままにします。' },
        'input.termType': { label: '契約条件の種類', help: '変更しないときは、そのままにします。' },
        'input.description': { label: '説明', help: '変更しないときは、そのままにします。' },
        'input.templateData': { label: '内容（JSON）', help: '今の内容はすべてこの JSON に置き換わります。' },
      },
    },
    activateTemplates: {
      label: 'テンプレートを有効にする',
      help: '下書きのテンプレートを有効にします。複数をまとめて指定できます。',
      effect: '{count}件のテンプレートを有効にします。',
      button: '{count}件のテンプレートを有効にする',
      fields: { identifiers: { label: 'テンプレートID', help: '有効にする下書きです。' } },
    },
    expireTemplates: {
      label: 'テンプレートを期限切れにする',
      help: '有効なテンプレートを期限切れにします。複数をまとめて指定できます。',
      effect: '{count}件のテンプレートを期限切れにします。',
      button: '{count}件のテンプレートを期限切れにする',
      fields: { identifiers: { label: 'テンプレートID', help: '期限切れにする有効なテンプレートです。' } },
    },
    deleteTemplate: {
      label: 'テンプレートを削除する',
      help: '下書きのテンプレートを削除します。元には戻せません。',
      effect: 'テンプレート {identifier} を削除します。',
      button: 'テンプレート {identifier} を削除する',
      fields: { identifier: { label: 'テンプレートID', help: '削除する下書きです。' } },
    },
  },
  en: {
    createTemplate: {
      label: 'Create a template',
      help: 'Creates a draft. It is not used until it is activated.',
      effect: 'Creates template “{name}” as a draft.',
      button: 'Create template “{name}”',
      fields: {
        'input.name': { label: 'Name', help: 'A name that staff recognise.' },
        'input.termType': { label: 'Kind of term', help: 'The contract term the template is for.' },
        'input.description': { label: 'Description', help: 'What it is for and what to mind.' },
        'input.templateData': { label: 'Content (JSON)', help: 'The template itself, as JSON.' },
      },
    },
    updateTemplate: {
      label: 'Edit a template',
      help: 'Edits a draft. Only what you set is changed.',
      effect: 'Edits template {identifier}.',
      button: 'Edit template {identifier}',
      fields: {
        'input.identifier': { label: 'Template id', help: 'The template to edit.' },
        'input.name': { label: 'Name', help: 'Leave as is to keep it.' },
        'input.termType': { label: 'Kind of term', help: 'Leave as is to keep it.' },
        'input.description': { label: 'Description', help: 'Leave as is to keep it.' },
        'input.templateData': { label: 'Content (JSON)', help: 'Replaces everything that is there now.' },
      },
    },
    activateTemplates: {
      label: 'Activate templates',
      help: 'Activates drafts, one or several at once.',
      effect: 'Activates templates: {count}.',
      button: 'Activate templates ({count})',
      fields: { identifiers: { label: 'Template ids', help: 'The drafts to activate.' } },
    },
    expireTemplates: {
      label: 'Expire templates',
      help: 'Expires active templates, one or several at once.',
      effect: 'Expires templates: {count}.',
      button: 'Expire templates ({count})',
      fields: { identifiers: { label: 'Template ids', help: 'The active templates to expire.' } },
    },
    deleteTemplate: {
      label: 'Delete a template',
      help: 'Deletes a draft. This cannot be undone.',
      effect: 'Deletes template {identifier}.',
      button: 'Delete template {identifier}',
      fields: { identifier: { label: 'Template id', help: 'The draft to delete.' } },
    },
  },
});
