Console.WriteLine("No benches yet.");
