import type { OperationLines } from '../operation-line.ts';

/** Words for corporate customers, portfolios and properties. */
export const businesses: OperationLines = {
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
  createPortfolio: {
    ja: { label: 'ポートフォリオを作成する', help: '複数のお客様を束ねるポートフォリオを作成します。' },
    en: { label: 'Create a portfolio', help: 'Creates a portfolio that groups accounts.' },
  },
  addPortfolioReference: {
    ja: { label: 'ポートフォリオに外部の参照番号を付ける', help: '他のシステムの番号をポートフォリオに記録します。' },
    en: { label: 'Add a reference to a portfolio', help: 'Records another system’s number on a portfolio.' },
  },
  createBusiness: {
    ja: { label: '法人を登録する', help: '法人の名称、番号、住所などを登録します。' },
    en: { label: 'Register a business', help: 'Registers a business with its name, number and addresses.' },
    find: '会社',
  },
  linkAccountToBusiness: {
    ja: { label: 'お客様を法人に結び付ける', help: 'お客様番号を法人のものとして結び付けます。' },
    en: { label: 'Link an account to a business', help: 'Makes an account belong to a business.' },
  },
  addBusinessToSegment: {
    ja: { label: '法人を区分に入れる', help: '法人を、管理のための区分に入れます。' },
    en: { label: 'Add a business to a segment', help: 'Puts a business into a segment.' },
    find: 'セグメント',
  },
  createInternalCompany: {
    ja: { label: '社内会社を登録する', help: 'グループ内の会社を、登録番号や住所とともに登録します。' },
    en: {
      label: 'Register an internal company',
      help: 'Registers a company of the group with its numbers and address.',
    },
  },
};
