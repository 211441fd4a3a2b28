/** Who works at the page. */
export const accessTr = {
  'actor.label': 'Kim olarak çalışılıyor',
  'actor.name': 'Ad soyad',
  'actor.role': 'Görev',
  'actor.unnamed': 'adsız',
  'actor.apply': 'Böyle çalış',
  'actor.note':
    'Ad ve görev geçmişe yazılır. Hesaplar gelene kadar kimlik doğrulanmaz; servis bu yüzden yalnız bu makineden ulaşılır.',
  'actor.nameNeeded': 'Adınızı yazın: yaptıklarınız bu adla kaydedilir.',
  'role.analyst': 'Analist',
  'role.crew': 'Ekip',
  'role.reviewer': 'Hukuk',
  'role.manager': 'Yönetici',
  'role.regulator': 'Denetçi',
  'role.service': 'Servis',
} as const;
