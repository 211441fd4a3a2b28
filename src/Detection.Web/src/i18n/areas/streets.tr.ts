/** Routes that follow streets, and those that cannot. */
export const streetsTr = {
  'legend.straight': 'Yakında yol yok: kuş uçuşu',
};
