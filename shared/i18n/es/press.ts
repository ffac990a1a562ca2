/** What is printed around the letters: the test of the envelope. */
export const press = {
  calibration: {
    action: 'Imprimir la hoja de prueba',
    hint: 'Una hoja con reglas para meter en tu sobre y ver cuántos milímetros hay que mover la dirección.',
    title: 'Hoja de prueba del sobre',
    address: {
      name: 'Nombre y apellidos o empresa',
      street: 'Calle y número, piso y puerta',
      town: '28000 POBLACIÓN',
      province: 'PROVINCIA',
    },
    line: 'Esta línea debe medir 10 cm justos. Si no, el visor ha cambiado el tamaño: imprime de nuevo al 100 %.',
    steps: {
      print: 'Imprime esta hoja al 100 % («tamaño real»), sin la opción de ajustar a la página, y mide la línea de arriba.',
      fold: 'Dóblala en tres por las rayas del borde y métela en tu sobre, con la dirección hacia la ventanilla.',
      shake:
        'El recuadro negro es la dirección; el gris, lo que suele verse en los sobres de 110\u00a0×\u00a0220 y 114\u00a0×\u00a0229\u00a0mm. Golpea el sobre contra la mesa por cada lado: si la dirección se ve siempre entera, no hay nada que mover.',
      read: 'Si queda cortado, lee en las reglas cuántos milímetros: cuentan desde la esquina del recuadro, con una cruz en cada centímetro.',
      write:
        'Escribe esos milímetros en Ajustes, Cartas, «Papel y sobre»: hacia la derecha y hacia abajo en positivo; al otro lado, en negativo. Imprime otra hoja para comprobarlo.',
    },
    made: 'Impresa con la dirección movida {{x}} mm a la derecha y {{y}} mm hacia abajo.',
  },
} as const;
