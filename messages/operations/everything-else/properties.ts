import type { OperationLines } from '../operation-line.ts';

/** Words for properties and their hierarchy. */
export const properties: OperationLines = {
  addProperty: {
    ja: { label: '物件を登録する', help: 'お客様に、新しい住所の物件を登録します。' },
    en: { label: 'Add a property', help: 'Adds a property with its address to the customer.' },
  },
  addChildToProperty: {
    ja: { label: '物件の下に子の物件を付ける', help: '物件の階層で、親の物件の下に別の物件を置きます。' },
    en: { label: 'Put a property below another', help: 'Puts a property below a parent in the hierarchy.' },
  },
  addParentToProperty: {
    ja: { label: '物件に親の物件を付ける', help: '物件の階層で、物件の上に親となる物件を置きます。' },
    en: { label: 'Put a property above another', help: 'Gives a property a parent in the hierarchy.' },
  },
  addPropertyToHierarchy: {
    ja: { label: '物件を階層に加える', help: '物件を、指定した階層に加えます。' },
    en: { label: 'Add a property to a hierarchy', help: 'Puts a property into the hierarchy you name.' },
  },
  removePropertyFromHierarchy: {
    ja: { label: '物件を階層から外す', help: '物件を、指定した階層から外します。' },
    en: { label: 'Take a property out of a hierarchy', help: 'Takes a property out of the hierarchy you name.' },
  },
  deletePropertyDescendants: {
    ja: {
      label: '物件の下の階層を削除する',
      help: '物件の下に連なるすべての物件のつながりを削除します。元には戻せません。',
    },
    en: {
      label: 'Delete everything below a property',
      help: 'Deletes all that stands below the property in the hierarchy; this cannot be undone.',
    },
  },
  validateAddress: {
    ja: { label: '住所を確かめる', help: '入力した住所が正しい形かを確かめます。登録内容は変わりません。' },
    en: { label: 'Check an address', help: 'Checks whether an address is well formed; nothing is changed.' },
  },
};
